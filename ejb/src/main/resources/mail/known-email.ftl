<#import "layout.ftl" as l>
<@l.letter title=text("known-email.title")>
${text("hello", name)}

${text("known-email.body", email)}

${site}/login

${text("known-email.small")}
${site}/forgot
</@l.letter>
