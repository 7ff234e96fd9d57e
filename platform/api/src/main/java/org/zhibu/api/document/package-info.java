/** Documents that leave the portal: DOCX and XLSX. */
@NullMarked
package org.zhibu.api.document;

import org.jspecify.annotations.NullMarked;
