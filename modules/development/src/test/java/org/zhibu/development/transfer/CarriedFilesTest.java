package org.zhibu.development.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.Materials;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;
import org.zhibu.development.transfer.ui.TransfersView;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The files of a case go with it: to be opened before, to be kept afterwards, and by nobody else. */
class CarriedFilesTest extends DevelopmentTest {
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                    .getBytes(StandardCharsets.US_ASCII);

    private long other;
    private Login receiver;
    private Login third;
    private UUID activist;
    private AttachmentId scan;

    @BeforeEach
    void anotherBranch() {
        other = world.branch(world.committee(county, "Another township"), "Town branch");
        receiver = world.login(other, "Other secretary", "BRANCH_SECRETARY");
        world.moduleOn(other, "development");
        long neighbour = world.branch(township, "Neighbour village");
        third = world.login(neighbour, "Neighbour secretary", "BRANCH_SECRETARY");
        world.moduleOn(neighbour, "development");
        PersonId person = new PersonId(world.person(branch, "Moving person", "ACTIVIST"));
        activist = cases().takeOver(person, CaseState.CULTIVATED, DAY.minusMonths(12), DAY.minusMonths(9), "before");
        scan = attachments().store("申请书.pdf", new ByteArrayInputStream(PDF));
        Materials materials = context.getBean(Materials.class);
        materials.add(person, new MaterialDraft("MAT-01", DAY.minusMonths(12), "", "", "", scan, null));
        materials.add(person, new MaterialDraft("MAT-03", DAY.minusMonths(9), "自传", "", "", null, null));
    }

    private Attachments attachments() {
        return context.getBean(Attachments.class);
    }

    private Transfers transfers() {
        return bean(Transfers.class);
    }

    private byte[] read(AttachmentId id) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        attachments().read(id, to);
        return to.toByteArray();
    }

    private record Material(String code, String title, String note, UUID attachmentId) {}

    private List<Material> materials(long organization, String name) {
        return world.jdbc()
                .sql(
                        "select m.code, m.title, m.note, m.attachment_id from app.person_material m join app.person p"
                                + " on p.tenant_id = m.tenant_id and p.id = m.person_id where m.tenant_id = ? and p.name = ? order by m.code, m.title")
                .params(organization, name)
                .query(Material.class)
                .list();
    }

    private int audited(long organization, String act) {
        return world.jdbc()
                .sql("select count(*) from app.audit_entry where tenant_id = ? and act = ?")
                .params(organization, act)
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule("DEV-03")
    void theNewBranchKeepsCopiesAndTheOldOneKeepsItsOwn() {
        transfers().offer(activist, "Town branch", "");
        actAs(receiver);
        Transfer came = transfers().received().getFirst();
        assertThat(transfers().papers(came)).extracting(CarriedRow::code).contains("MAT-01", "MAT-03", "MAT-07");
        assertThat(read(scan)).as("looked at before it is taken in").isEqualTo(PDF);
        transfers().accept(came, null);
        List<Material> file = materials(other, "Moving person");
        assertThat(file).extracting(Material::code).contains("MAT-01", "MAT-03", "MAT-07");
        assertThat(file).extracting(Material::note).containsOnly("由Village branch移交");
        UUID copy = file.getFirst().attachmentId();
        assertThat(copy).isNotEqualTo(scan.value());
        assertThat(read(new AttachmentId(copy))).isEqualTo(PDF);
        assertThat(file.stream().filter(m -> m.code().equals("MAT-07")))
                .as("what the portal alone held goes as a document")
                .allSatisfy(m ->
                        assertThat(read(new AttachmentId(m.attachmentId()))).startsWith('P', 'K'));
        assertThatThrownBy(() -> read(scan))
                .as("the old branch's file is its own again")
                .isInstanceOf(RefusedException.class);
        actAs(secretary);
        assertThat(read(scan)).isEqualTo(PDF);
        comesTo(activist, CaseState.LEFT);
        assertThat(materials(branch, "Moving person")).hasSize(2);
        assertThatThrownBy(() -> record(activist, Happening.of(Act.STOP, DAY).decided(committee())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read(new AttachmentId(copy))).isInstanceOf(RefusedException.class);
        assertThat(audited(branch, "development.offer")).isOne();
        assertThat(audited(branch, "development.handedOver")).isOne();
        assertThat(audited(other, "development.takenIn")).isOne();
    }

    @Test
    @Rule("ORG-15")
    void aThirdOrganisationSeesNothing() {
        transfers().offer(activist, "Town branch", "");
        actAs(receiver);
        Transfer came = transfers().received().getFirst();
        for (Login stranger : List.of(third, township())) {
            actAs(stranger);
            assertThat(attachments().byIds(List.of(scan))).isEmpty();
            assertThatThrownBy(() -> read(scan)).isInstanceOf(RefusedException.class);
        }
        actAs(third);
        assertThat(transfers().papers(came)).isEmpty();
        assertThatThrownBy(() -> transfers().accept(came, null)).isInstanceOf(RefusedException.class);
        assertThat(materials(third.organization(), "Moving person")).isEmpty();
    }

    @Test
    @Rule("DEV-03")
    void whatWasRefusedOrTakenBackIsNotReadAnyMore() {
        transfers().offer(activist, "Town branch", "");
        actAs(receiver);
        transfers().refuse(transfers().received().getFirst(), "papers are missing");
        assertThatThrownBy(() -> read(scan)).isInstanceOf(RefusedException.class);
        actAs(secretary);
        transfers().offer(activist, "Town branch", "completed");
        actAs(receiver);
        assertThat(read(scan)).isEqualTo(PDF);
        await().until(() -> open(other) == 1);
        actAs(secretary);
        transfers().withdraw(activist);
        actAs(receiver);
        assertThatThrownBy(() -> read(scan)).isInstanceOf(RefusedException.class);
        await().until(() -> open(other) == 0);
    }

    /** Tasks that ask for an answer. */
    private int open(long organization) {
        return world.jdbc()
                .sql(
                        "select count(*) from app.inbox_task where tenant_id = ? and message_key = 'development.transfer.task.came' and state = 'OPEN'")
                .param(organization)
                .query(Integer.class)
                .single();
    }

    @Test
    @Rule("DEV-03")
    void wordOfItComesAtOnceAndOnTheOpenPage() {
        open(receiver);
        navigate("m/development/transfers");
        actAs(secretary);
        transfers().offer(activist, "Town branch", "");
        await().until(() -> open(other) == 1);
        actAs(receiver);
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(page(TransfersView.class)).contains("Moving person", "入党申请书", "纸质");
        });
        assertThat(page(TransfersView.class)).doesNotContain("!development");
    }

    private static String page(Class<? extends Component> view) {
        return LocatorJ._get(view).getElement().getTextRecursively();
    }
}
