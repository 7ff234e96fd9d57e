package org.zhibu.server.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.text.Messages;

/** Values, and where they come from, in the user's words. */
@Component
class PolicyWords {
    private final Messages messages;

    PolicyWords(Messages messages) {
        this.messages = messages;
    }

    String title(PolicyDeclaration declaration) {
        return messages.text(declaration.titleKey());
    }

    String owner(PolicyDeclaration declaration) {
        return messages.text(declaration.owner() + ".policy");
    }

    String value(PolicyDeclaration declaration, PolicyValue value) {
        return switch (value) {
            case PolicyValue.Number number -> number(declaration, number.value().toPlainString());
            case PolicyValue.Flag flag -> messages.text(flag.value() ? "policies.yes" : "policies.no");
            case PolicyValue.Portion portion ->
                messages.text(
                        portion.share().more() ? "policies.share.more" : "policies.share.least",
                        portion.share().fraction());
            case PolicyValue.Word word -> messages.text(declaration.choiceKey(word.value()));
            case PolicyValue.Items items ->
                items.values().isEmpty()
                        ? messages.text("policies.nothing")
                        : items.values().stream()
                                .map(w -> messages.text(declaration.choiceKey(w)))
                                .collect(Collectors.joining(messages.text("policies.comma")));
            case PolicyValue.Rhythm rhythm ->
                messages.text(
                        "policies.per." + rhythm.cadence().per(),
                        String.valueOf(rhythm.cadence().min()));
            case PolicyValue.None none -> messages.text("policies.unset");
        };
    }

    private String number(PolicyDeclaration declaration, String number) {
        return switch (declaration.type()) {
            case NUMBER -> declaration.unit().isEmpty() ? number : counted(declaration.unit(), number);
            case DAYS, MONTHS, YEARS, PERCENT -> counted(declaration.type().name(), number);
            case DECIMAL, FLAG, WORD, WORDS, CADENCE, SHARE -> number;
        };
    }

    /** The number with its unit, which in English has a plural. */
    private String counted(String unit, String number) {
        return messages.text("policies.unit." + unit, number, new BigDecimal(number));
    }

    /** The regulation with its article. */
    String regulation(Regulations.Said said) {
        String title = messages.text("policies.regulation." + said.regulation());
        return said.clause().place().isEmpty()
                ? title
                : messages.text(
                        "policies." + said.clause().place(),
                        title,
                        said.clause().number());
    }

    /** Who or what decided on the value. */
    String origin(Resolved resolved, OrganizationKind kind) {
        return switch (resolved.origin()) {
            case REGULATION -> resolved.regulation().map(this::regulation).orElse("");
            case SETTING ->
                Optional.ofNullable(resolved.setting())
                        .map(s -> messages.text("policies.origin.setting", setter(s), s.validFrom()))
                        .orElse("");
            case KIND -> messages.text("policies.origin.kind", messages.text("organizationKind." + kind));
            case DEFAULT -> messages.text("policies.origin.default");
            case EXCLUDED -> messages.text("policies.origin.excluded");
        };
    }

    /** The committee that set it, and for whom if not for all below it. */
    String setter(PolicySetting setting) {
        String setter =
                setting.setterName().isEmpty() ? messages.text("policies.formerSuperior") : setting.setterName();
        return setting.setter() == setting.forOrg()
                ? setter
                : messages.text("policies.setter.for", setter, setting.forName());
    }
}
