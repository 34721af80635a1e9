<#import "layout.ftl" as l>
<@l.letter title=text("payout-failed.title", amount)>
${text("hello", name)}

${text("payout-failed.body", amount, shopName)}

${text("payout-failed.next")}

${text("payout.button")}:
${site}/workshop/payouts
</@l.letter>
