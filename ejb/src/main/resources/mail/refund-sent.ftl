<#import "layout.ftl" as l>
<#assign amount = format.money(refund.amountMinor, refund.currency)>
<@l.letter title=text("refund-sent.title")>
<#if refund.late>${text("refund-sent.late")}

</#if>${text("refund-sent.body", amount, order.number)}
<#if !refund.late>
  ${refund.reason}
</#if>

${text("refund-sent.days")}
${site}${orderPath}
</@l.letter>
