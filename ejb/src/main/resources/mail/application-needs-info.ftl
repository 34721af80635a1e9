<#import "layout.ftl" as l>
<@l.letter title=text("application-needs-info.title", shopName)>
${text("hello", name)}

${text("application-needs-info.body", shopName)}

${reason}

${text("application-needs-info.button")}:
${site}/sell

${text("application-needs-info.small")}
</@l.letter>
