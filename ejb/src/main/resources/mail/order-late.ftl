<#import "layout.ftl" as l>
<@l.letter title=text("order-late.title")>
${text("order-late.body", part.shopName, format.day(shipBy))}

${text("order-late.wait")}

${text("order-late.cancel")}
${site}${orderPath}
</@l.letter>
