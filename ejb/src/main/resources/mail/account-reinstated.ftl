<#import "layout.ftl" as l>
<@l.letter title=text("account-reinstated.title")>
${text("hello", name)}

${text("account-reinstated.body")}

${text("account-reinstated.button")}:
${site}/login
</@l.letter>
