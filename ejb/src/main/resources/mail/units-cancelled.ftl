<#import "layout.ftl" as l>
<@l.letter title=text("units-cancelled.title")>
${text(isBanks?then("units-cancelled.charged-back", "units-cancelled.body"), part.shopName, what)}
<#if !isBanks>

  ${reason}
</#if>

${text("units-cancelled.money." + payback)}
${site}${orderPath}
</@l.letter>
