<#import "layout.ftl" as l>
<@l.letter title=text("order-lost.title")>
${text("order-lost.body." + cause, part.number)}
<#if reason?has_content>

  ${reason}
</#if>

${text("order-lost.money." + payback)}

${text("order-lost.button")}:
${site}/workshop/orders/${part.number}
</@l.letter>
