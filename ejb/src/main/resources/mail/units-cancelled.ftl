<#import "layout.ftl" as l>
<@l.letter title=text("units-cancelled.title")>
${text("units-cancelled.body", part.shopName, what)}

  ${reason}

${text("units-cancelled.money")}
${site}${orderPath}
</@l.letter>
