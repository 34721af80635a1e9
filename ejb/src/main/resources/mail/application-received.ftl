<#import "layout.ftl" as l>
<@l.letter title=text("application-received.title", shopName)>
${text("hello", name)}

${text("application-received.body", shopName)}

${text("application-received.button")}:
${site}/sell

</@l.letter>
