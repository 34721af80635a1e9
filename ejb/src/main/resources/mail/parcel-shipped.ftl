<#import "layout.ftl" as l>
<@l.letter title=text("parcel-shipped.title", part.shopName)>
${text("parcel-shipped.body", order.number)}
<#if part.arrivesFrom?? && part.arrivesTo??>
${text("parcel-shipped.arrives", format.days(part.arrivesFrom, part.arrivesTo))}
</#if>

${text("parcel-shipped.carrier", parcel.carrier)}
<#if parcel.trackingNumber?has_content>
${text("parcel-shipped.tracking", parcel.trackingNumber)}
</#if>

${text("parcel-shipped.inside")}
<#list parcel.items as item>
- ${text("times", item.quantity?c)} ${item.title}<#if item.options?has_content> (${item.options})</#if>
</#list>

${text("parcel-shipped.button")}:
${site}${orderPath}
</@l.letter>
