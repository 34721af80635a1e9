<#import "layout.ftl" as l>
<@l.letter title=text("cancellation-refused.title")>
${text("cancellation-refused.body", part.shopName)}

  ${reason}

${text("cancellation-refused.next")}
${site}${orderPath}
</@l.letter>
