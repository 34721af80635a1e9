<#import "layout.ftl" as l>
<@l.letter title=text("order-delivered.title")>
${text("order-delivered.body", part.shopName)}

${text("order-delivered.review")}
${site}${orderPath}

${text("order-delivered.small")}
</@l.letter>
