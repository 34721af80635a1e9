<#import "layout.ftl" as l>
<@l.letter title=text("payout-restricted.title", amount)>
${text("hello", name)}

${text("payout-restricted.body", amount, shopName)}

${text("payout-restricted.next")}

${text("payout.button")}:
${site}/workshop/payouts
</@l.letter>
