<#import "layout.ftl" as l>
<@l.letter title=text("payout-returned.title", amount)>
${text("hello", name)}

${text("payout-returned.body", amount, shopName)}

${text("payout-returned.next")}

${text("payout.button")}:
${site}/workshop/payouts
</@l.letter>
