<#import "layout.ftl" as l>
<@l.letter title=text("application-rejected.title", shopName)>
${text("hello", name)}

${text("application-rejected.body", shopName)}

${reason}

${text("application-rejected.button")}:
${site}/sell

${text("application-rejected.small")}
</@l.letter>
