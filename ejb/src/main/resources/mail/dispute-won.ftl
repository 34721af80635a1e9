<#import "layout.ftl" as l>
<#assign amount = format.money(dispute.amountMinor, dispute.currency)>
<@l.letter title=text("dispute-won.title", dispute.number)>
${text("hello", name)}

${text("dispute-won.body", amount, dispute.number)}


${text("dispute.button")}:
${site}${disputePath}
</@l.letter>
