<#import "layout.ftl" as l>
<@l.letter title=text("verify-email.title", name)>
${text("verify-email.body")}

${site}/verify?token=${token?url}

${text("verify-email.small")}
</@l.letter>
