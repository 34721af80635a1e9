<#import "layout.ftl" as l>
<@l.letter title=text("shop-suspended.title", shopName)>
${text("hello", name)}

${text("shop-suspended.body")}

${reason}

${text("shop-suspended.orders")}

${text("shop-suspended.appeal")}

${text("shop-suspended.button")}:
${site}/workshop/orders
</@l.letter>
