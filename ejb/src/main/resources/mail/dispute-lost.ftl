<#import "layout.ftl" as l>
<#assign amount = format.money(dispute.amountMinor, dispute.currency)>
<@l.letter title=text("dispute-lost.title", dispute.number)>
${text("hello", name)}

${text("dispute-lost.body", amount, dispute.number)}
<#if dispute.borneMinor??>
<#if dispute.borneMinor == 0>${text("dispute-lost.market")}<#else>${text("dispute-lost.maker", format.money(dispute.borneMinor, dispute.currency))}</#if>
</#if>

${text("dispute.button")}:
${site}${disputePath}
</@l.letter>
