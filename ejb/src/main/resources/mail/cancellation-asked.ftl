<#import "layout.ftl" as l>
<@l.letter title=text("cancellation-asked.title")>
${text("cancellation-asked.body", part.shopName, format.day(answerBy))}

  ${reason}

${text("cancellation-asked.silence")}
${site}${orderPath}
</@l.letter>
