package org.zhibu.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.DocumentTemplate;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Templates of documents: the shipped ones, and those that committees put in their place for themselves and all below them. */
@Service
public class Templates implements DocumentTemplates {
    private static final long MAX = 2L * 1024 * 1024;

    private final TemplateKinds kinds;
    private final TemplateWords words;
    private final TemplateRows rows;
    private final ContentCheck content;
    private final Access access;
    private final Audit audit;

    Templates(
            TemplateKinds kinds,
            TemplateWords words,
            TemplateRows rows,
            ContentCheck content,
            Access access,
            Audit audit) {
        this.kinds = kinds;
        this.words = words;
        this.rows = rows;
        this.content = content;
        this.access = access;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] docx(String kind, Map<String, ?> values) {
        DocumentTemplate template = kinds.find(kind);
        try {
            return words.fill(template, inForce(template), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All kinds, with whose template is in force. */
    @Transactional(readOnly = true)
    public List<TemplateRow> list() {
        access.require(PlatformPermissions.VIEW_TEMPLATES);
        List<DocumentTemplate> all = kinds.all();
        Map<String, TemplateRows.InForce> found =
                rows.inForce(all.stream().map(DocumentTemplate::kind).toList()).stream()
                        .collect(Collectors.toMap(TemplateRows.InForce::kind, f -> f));
        return all.stream()
                .map(t -> row(t, Optional.ofNullable(found.get(t.kind()))))
                .toList();
    }

    /** What speaks against a file in the place of the template; empty when it can be used. */
    public List<Finding> check(String kind, String fileName, InputStream file) {
        access.require(PlatformPermissions.MANAGE_TEMPLATES);
        try {
            return words.check(kinds.find(kind), accepted(fileName, file));
        } catch (RefusedException refused) {
            return refused.findings();
        }
    }

    /** Puts a file in the place of the template for this organisation and all below. @throws RefusedException with what {@link #check} finds */
    @Transactional
    public void replace(String kind, String fileName, InputStream file) {
        access.require(PlatformPermissions.MANAGE_TEMPLATES);
        DocumentTemplate template = kinds.find(kind);
        byte[] bytes = accepted(fileName, file);
        List<Finding> findings = words.check(template, bytes);
        if (!findings.isEmpty()) {
            throw new RefusedException(findings);
        }
        rows.add(kind, FileName.of(fileName), bytes);
        audit.record("template.replace", kind + " · " + FileName.of(fileName));
    }

    /** Goes back to the template from above, or to the shipped one. */
    @Transactional
    public void reset(String kind) {
        access.require(PlatformPermissions.MANAGE_TEMPLATES);
        rows.add(kinds.find(kind).kind(), "", null);
        audit.record("template.reset", kind);
    }

    /** What this organisation did to the template, latest first. */
    @Transactional(readOnly = true)
    public List<TemplateChange> history(String kind) {
        access.require(PlatformPermissions.VIEW_TEMPLATES);
        return rows.history(kind);
    }

    /** A file of the history. */
    @Transactional(readOnly = true)
    public byte[] past(UUID change) {
        access.require(PlatformPermissions.VIEW_TEMPLATES);
        return rows.content(change)
                .orElseThrow(() -> new RefusedException(Finding.block("", "document.refused.unknown")));
    }

    /** The template in force, with its places open. */
    @Transactional(readOnly = true)
    public byte[] file(String kind) {
        access.require(PlatformPermissions.VIEW_TEMPLATES);
        return inForce(kinds.find(kind));
    }

    /** The template in force, filled with examples. */
    @Transactional(readOnly = true)
    public byte[] preview(String kind) {
        access.require(PlatformPermissions.VIEW_TEMPLATES);
        return docx(kind, words.sample(kinds.find(kind)));
    }

    private byte[] inForce(DocumentTemplate template) {
        return rows.inForceContent(template.kind()).orElseGet(() -> shipped(template));
    }

    private TemplateRow row(DocumentTemplate template, Optional<TemplateRows.InForce> found) {
        return new TemplateRow(
                template.kind(),
                template.key(),
                List.copyOf(words.places(template).keySet()),
                found.map(TemplateRows.InForce::orgName).orElse(""),
                found.map(TemplateRows.InForce::own).orElse(false),
                found.map(TemplateRows.InForce::setAt).orElse(null),
                found.map(TemplateRows.InForce::setBy).orElse(""));
    }

    private byte[] accepted(String fileName, InputStream file) {
        try (Incoming incoming = Incoming.receive(file, MAX)) {
            if (content.check(FileName.of(fileName), incoming.file()) != FileType.DOCX) {
                throw new RefusedException(Finding.block("", "document.refused.type", ".docx"));
            }
            return Files.readAllBytes(incoming.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shipped(DocumentTemplate template) {
        try (InputStream in = template.shipped().get()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
