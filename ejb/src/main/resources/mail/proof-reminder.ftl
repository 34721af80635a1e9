<#import "proof.ftl" as p>
<@p.letter/>
