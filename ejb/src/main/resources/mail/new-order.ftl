<#import "layout.ftl" as l>
<@l.letter title=text("new-order.title")>
${text("new-order.body", group.part.number)}
<#if group.part.shipBy??>
${text("new-order.ship-by", format.day(group.part.shipBy))}
</#if>

<@l.lines items=group.items currency=order.currency/>
<#if group.part.buyerNote?has_content>

${text("new-order.note")}
${group.part.buyerNote}
</#if>

${text("ships-to")}
<@l.address order=order/>
${text("new-order.service", group.part.service)}

${text("new-order.button")}:
${site}/workshop/orders/${group.part.number}
</@l.letter>
