<#import "layout.ftl" as l>
<@l.letter title=text("order-cancelled.title")>
${text("order-cancelled.body", part.shopName)}

  ${reason}

${text("order-cancelled.money")}
${site}${orderPath}
</@l.letter>
