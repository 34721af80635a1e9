<#import "layout.ftl" as l>
<@l.letter title=text("order-released.title")>
${text("order-released.body", part.number)}
<#if shipBy??>

${text("order-released.day", format.day(shipBy))}
</#if>
${site}/workshop/orders/${part.number}
</@l.letter>
