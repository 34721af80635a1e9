<#import "layout.ftl" as l>
<@l.letter title=text("order-link.title")>
${text("order-link.body", order.number)}

${site}${orderPath}
</@l.letter>
