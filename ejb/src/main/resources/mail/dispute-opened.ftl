<#import "layout.ftl" as l>
<#assign amount = format.money(dispute.amountMinor, dispute.currency)>
<@l.letter title=text("dispute-opened.title", dispute.number)>
${text("hello", name)}

${text("dispute-opened.body", amount, dispute.number)}
<#if dispute.dueAt??>
${text("dispute.until", format.moment(dispute.dueAt))}
</#if>

${text("dispute.button")}:
${site}${disputePath}
</@l.letter>
