<#import "layout.ftl" as l>
<@l.letter title=text("payout-short.title")>
${text("hello", name)}

${text("payout-short.body", amount, shopName)}

${text("payout-short.next")}

${text("payout-short.button")}:
${site}/office/payouts
</@l.letter>
