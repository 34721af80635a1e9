<#import "layout.ftl" as l>
<@l.letter title=text("order-cancelled.title")>
${text("order-cancelled.body." + cause, part.shopName)}
<#if reason?has_content>

  ${reason}
</#if>

${text("order-cancelled.money." + payback)}
${site}${orderPath}
</@l.letter>
