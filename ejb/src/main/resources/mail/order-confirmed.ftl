<#import "layout.ftl" as l>
<@l.letter title=text("order-confirmed.title")>
${text("order-confirmed.body", order.number)}

<#list groups as group>
${text("order-confirmed.from", group.part.shopName)}
<@l.lines items=group.items currency=order.currency/>
<#if group.part.arrivesFrom?? && group.part.arrivesTo??>
${text("order-confirmed.arrives", format.days(group.part.arrivesFrom, group.part.arrivesTo), group.part.service)}
</#if>

</#list>
${text("items")}: ${format.money(order.itemsMinor, order.currency)}
<#if order.discountMinor gt 0>
${text("discount")}: -${format.money(order.discountMinor, order.currency)}
</#if>
${text("shipping")}: ${format.money(order.shippingMinor, order.currency)}
<#if order.wrapMinor gt 0>
${text("wrap")}: ${format.money(order.wrapMinor, order.currency)}
</#if>
${text("tax")}: ${format.money(order.taxMinor, order.currency)}
${text("total")}: ${format.money(order.totalMinor, order.currency)}

${text("ships-to")}
<@l.address order=order/>

${text("order-confirmed.button")}:
${site}${orderPath}

${text("order-confirmed.small")}
</@l.letter>
