<#import "layout.ftl" as l>
<@l.letter title=text("password-changed.title")>
${text("hello", name)}

${text("password-changed.body", format.moment(when))}

${text("password-changed.small")}

${text("password-changed.button")}:
${site}/forgot
</@l.letter>
