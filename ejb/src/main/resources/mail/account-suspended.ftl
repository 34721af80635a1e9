<#import "layout.ftl" as l>
<@l.letter title=text("account-suspended.title")>
${text("hello", name)}

${text("account-suspended.body")}

${reason}

${text("account-suspended.orders")}

${text("account-suspended.appeal")}
</@l.letter>
