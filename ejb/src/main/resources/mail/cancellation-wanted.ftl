<#import "layout.ftl" as l>
<@l.letter title=text("cancellation-wanted.title")>
${text("cancellation-wanted.body", part.number)}

  ${reason}

${text("cancellation-wanted.until", format.day(answerBy))}

${text("cancellation-wanted.button")}:
${site}/workshop/orders/${part.number}
</@l.letter>
