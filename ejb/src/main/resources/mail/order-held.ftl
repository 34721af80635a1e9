<#import "layout.ftl" as l>
<@l.letter title=text("order-held.title")>
<#if heldUntil??>${text("order-held.body", part.number, format.day(heldUntil))}<#else>${text("order-held.disputed", part.number)}</#if>

  ${reason}

${text("order-held.next")}
${site}/workshop/orders/${part.number}
</@l.letter>
