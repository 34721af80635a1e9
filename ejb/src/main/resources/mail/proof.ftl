<#-- The body of every mail about what a maker shows or asks before making. -->
<#import "layout.ftl" as l>
<#macro letter>
<#assign when = (day??)?then(format.day(day!), "")>
<@l.letter title=text(template + ".title", part.shopName)>
${text(template + ".body", part.shopName, part.number, order.shipName)}
<#if words?has_content>

  ${words}
</#if>

${text(template + ".next", when)}

${text(template + ".button")}:
${site}${path}
</@l.letter>
</#macro>
