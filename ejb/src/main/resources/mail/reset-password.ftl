<#import "layout.ftl" as l>
<@l.letter title=text("reset-password.title")>
${text("hello", name)}

${text("reset-password.body")}

${site}/reset?token=${token?url}

${text("reset-password.small")}
</@l.letter>
