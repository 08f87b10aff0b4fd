/** What somebody might type to make a page run something. */
export const XSS_PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</textarea><svg onload=alert(1)>',
  '</option></select><script>alert(1)</script>',
  '</title><iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<script>',
];
