<#import "layout.ftl" as l>
<@l.letter title=text("account-locked.title")>
${text("hello", name)}

${text("account-locked.body", format.moment(until))}

${text("account-locked.small")}

${text("account-locked.button")}:
${site}/forgot
</@l.letter>
