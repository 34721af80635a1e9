<#import "layout.ftl" as l>
<@l.letter title=text("shop-reopened.title", shopName)>
${text("hello", name)}

${text("shop-reopened.body")}

${text("shop-reopened.button")}:
${site}${shopPath}
</@l.letter>
