<#import "layout.ftl" as l>
<@l.letter title=text("application-approved.title", shopName)>
${text("hello", name)}

${text("application-approved.body", shopName)}

${text("application-approved.button")}:
${site}/workshop

${text("application-approved.small")}
</@l.letter>
