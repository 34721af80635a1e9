<#import "layout.ftl" as l>
<@l.letter title=text("units-cancelled.title")>
${text(isDisputed?then("units-cancelled.charged-back", "units-cancelled.body"), part.shopName, what)}
<#if !isDisputed>

  ${reason}
</#if>

${text("units-cancelled.money." + payback)}
${site}${orderPath}
</@l.letter>
