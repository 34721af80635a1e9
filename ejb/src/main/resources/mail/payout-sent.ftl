<#import "layout.ftl" as l>
<@l.letter title=text("payout-sent.title", amount)>
${text("hello", name)}

${text(last4?has_content?then("payout-sent.body_to", "payout-sent.body"), amount, last4)}

${text("payout.button")}:
${site}/workshop/payouts

${text("payout-sent.small")}
</@l.letter>
