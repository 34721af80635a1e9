<#-- The frame of every plain mail. -->
<#macro letter title>
${title}

<#nested>

--
${text("name")}
${site}/
${text("footer.why")}
${text("footer.who")}
</#macro>
<#macro lines items currency>
<#list items as item>
- ${text("times", item.quantity?c)} ${item.title}<#if item.options?has_content> (${item.options})</#if>  ${format.money(item.subtotalMinor, currency)}
</#list>
</#macro>
<#macro address order>
${order.shipName}
${order.shipLine1}
<#if order.shipLine2?has_content>
${order.shipLine2}
</#if>
${order.shipCity}<#if order.shipRegion?has_content>, ${order.shipRegion}</#if> ${order.shipPostalCode!}
${format.country(order.shipCountry)}
</#macro>
