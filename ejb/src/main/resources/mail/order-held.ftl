<#import "layout.ftl" as l>
<@l.letter title=text("order-held.title")>
${text("order-held.body", part.number, format.day(heldUntil))}

  ${reason}

${text("order-held.next")}
${site}/workshop/orders/${part.number}
</@l.letter>
