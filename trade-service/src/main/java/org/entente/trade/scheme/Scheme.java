package org.entente.trade.scheme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.record.RecordEntity;

@Entity
class Scheme extends RecordEntity {

    @Id
    UUID id;

    String code;

    String name;

    String grantor;

    @ElementCollection
    @CollectionTable(name = "scheme_beneficiary", joinColumns = @JoinColumn(name = "scheme_id"))
    @Column(name = "country")
    Set<String> beneficiaries = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "scheme_product", joinColumns = @JoinColumn(name = "scheme_id"))
    @Column(name = "code")
    Set<String> products = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "scheme_status", joinColumns = @JoinColumn(name = "scheme_id"))
    @OrderColumn(name = "position")
    List<SchemeStatus> statuses = new ArrayList<>();
}
