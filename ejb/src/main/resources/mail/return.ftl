<#-- The body of every mail about a return. -->
<#import "layout.ftl" as l>
<#macro letter>
<#assign day = (back.deadline??)?then(format.moment(back.deadline!), "")>
<@l.letter title=text(template + ".title")>
${text(template + ".body", back.number, part.shopName, order.shipName, day)}

<#list back.lines as line>
- ${text("times", line.quantity?c)} ${line.title}<#if line.options?has_content> (${line.options})</#if>
</#list>
<#if note?has_content>

  ${note}
</#if>
<#if next?has_content>

${text(next, day)}
</#if>

${text("return.open")}:
${site}${path}
</@l.letter>
</#macro>
