<#import "layout.ftl" as l>
<@l.letter title=text("reconcile-breaks.title")>
${text("hello", name)}

${text("reconcile-breaks.body", count, provider)}

${text("reconcile-breaks.next")}

${text("reconcile-breaks.button")}:
${site}/office/reconciliation
</@l.letter>
