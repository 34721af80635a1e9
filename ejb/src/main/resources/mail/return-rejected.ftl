<#import "return.ftl" as r>
<@r.letter/>
